import { useEffect, useState, type ReactElement } from 'react';
import styles from './guide-card.module.css';

interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const isSame = (a: Place | undefined, b: Place | undefined): boolean => a?.left === b?.left && a?.top === b?.top && a?.width === b?.width && a?.height === b?.height;

function placeOf(element: Element | undefined): Place | undefined {
  if (element === undefined) return undefined;
  const { left, top, width, height } = element.getBoundingClientRect();
  return { left, top, width, height };
}

/** Follows the first of the parts that is on screen, also when it comes later or moves: a panel that is opened, a list that is scrolled. */
function usePlace(targets: readonly string[]): Place | undefined {
  const [place, setPlace] = useState<Place>();
  useEffect(() => {
    let watched: Element | undefined;
    const measure = (): void => {
      const found = targets.flatMap((selector) => [...document.querySelectorAll(selector)]).find((element) => element.getClientRects().length > 0);
      if (found !== watched) {
        sizes.disconnect();
        if (found !== undefined) sizes.observe(found);
        watched = found;
      }
      const next = placeOf(found);
      setPlace((before) => (isSame(before, next) ? before : next));
    };
    const sizes = new ResizeObserver(measure);
    const changes = new MutationObserver(measure);
    changes.observe(document.body, { childList: true, subtree: true });
    window.addEventListener('resize', measure);
    window.addEventListener('scroll', measure, { capture: true, passive: true });
    measure();
    return () => {
      sizes.disconnect();
      changes.disconnect();
      window.removeEventListener('resize', measure);
      window.removeEventListener('scroll', measure, { capture: true });
    };
  }, [targets]);
  return place;
}

/** A ring around the part of the window that a step is about. */
export function GuideRing({ targets }: { readonly targets: readonly string[] }): ReactElement | null {
  const place = usePlace(targets);
  return place === undefined ? null : <div className={styles['ring']} style={place} aria-hidden />;
}
