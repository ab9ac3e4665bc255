import { askLink, type LinkReport, type LinkRequest } from '../../shared/rules/link-calculator/ask-link.ts';
import { answerRequests } from './request.ts';

answerRequests<LinkRequest, LinkReport>(self, askLink);
