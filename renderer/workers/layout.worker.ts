/* In a worker the engine answers messages by itself; `elk-api` speaks its protocol. */
import 'elkjs/lib/elk-worker.js';
