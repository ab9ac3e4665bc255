import { answerFileRequest } from './file-answers.ts';
import { answerRequests } from './request.ts';

answerRequests(self, answerFileRequest);
