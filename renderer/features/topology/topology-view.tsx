import type { ReactElement } from 'react';

export function TopologyView(): ReactElement {
  return <div />;
}
