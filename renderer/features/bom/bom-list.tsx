import type { ReactElement } from 'react';
export function BomList(): ReactElement { return <div />; }
