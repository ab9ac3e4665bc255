import { z } from 'zod';

/* zod's compiled mode builds functions from text, which the content security policy forbids: every schema is built after this line. */
z.config({ jitless: true });

export { z };
