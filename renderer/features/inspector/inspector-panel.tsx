import type { ReactElement } from 'react';
export function InspectorPanel(): ReactElement { return <div />; }
