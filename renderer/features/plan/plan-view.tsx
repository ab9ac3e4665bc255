import type { ReactElement } from 'react';

/** The room to scale. */
export function PlanView(): ReactElement {
  return <div />;
}
