import type { ReactElement } from 'react';
export function ScheduleList(): ReactElement { return <div />; }
