import type { ReactElement } from 'react';
export function ExportDialog(_: { onExport: unknown; onClose: () => void }): ReactElement { return <div />; }
