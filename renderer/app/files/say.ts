import { useNotices, type Notice } from '../../state/notices.ts';

/** Shows a short message. */
export const say = (tone: Notice['tone'], text: string, action?: Notice['action']): void => useNotices.getState().show({ tone, text, action });
