import { useSession, type ViewName } from './session.ts';
import { useViewActions } from './view-actions.ts';

/** Does something in a view: at once where it is in front, else as soon as it has come there. */
export function inView(view: ViewName, run: () => void): void {
  const { view: front, setView } = useSession.getState();
  if (front === view) return run();
  if (view !== 'cables') whenReady(run);
  setView(view);
  if (view === 'cables') run();
}

/* A drawn view can do something once it offers its actions. */
function whenReady(run: () => void): void {
  const before = useViewActions.getState().actions;
  const stop = useViewActions.subscribe(({ actions }) => {
    if (actions === undefined || actions === before) return;
    stop();
    requestAnimationFrame(run);
  });
}
