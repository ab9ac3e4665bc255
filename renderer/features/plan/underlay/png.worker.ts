import { encodePng, type Pixels } from '../../../../shared/formats/png/encode-png.ts';
import { answerRequests } from '../../../workers/request.ts';

answerRequests<Pixels, Uint8Array>(self, encodePng);
