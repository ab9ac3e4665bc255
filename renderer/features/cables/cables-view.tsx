import type { ReactElement } from 'react';
export function CablesView(): ReactElement { return <div />; }
