import { createExportAnswers } from './export-answers.ts';
import { answerRequests } from './request.ts';

async function fetchBytes(address: string): Promise<Uint8Array> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

answerRequests(self, createExportAnswers(fetchBytes));
