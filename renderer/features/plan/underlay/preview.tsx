import { type ReactElement, useEffect, useRef, useState } from 'react';
import styles from './import-dialog.module.css';
import { type PictureSource, whiteCanvas } from './picture-source.ts';

/* Twice what it takes on the screen, for fine screens. */
const WIDTH_PX = 720;
const HEIGHT_PX = 400;

/** The picture small, with its size. */
export function Preview({ picture }: { readonly picture: PictureSource }): ReactElement {
  const { widthPx, heightPx } = picture.size;
  return (
    <figure className={styles['preview']}>
      <Thumbnail picture={picture} widthPx={WIDTH_PX} heightPx={HEIGHT_PX} />
      <figcaption>{`${widthPx} × ${heightPx} pixels`}</figcaption>
    </figure>
  );
}

/** A picture drawn as large as fits. */
export function Thumbnail({ picture, widthPx, heightPx }: { readonly picture: PictureSource; readonly widthPx: number; readonly heightPx: number }): ReactElement {
  const holder = useRef<HTMLDivElement>(null);
  const [failed, setFailed] = useState<PictureSource>();
  useEffect(() => {
    let isWanted = true;
    const factor = Math.min(1, widthPx / picture.size.widthPx, heightPx / picture.size.heightPx);
    const canvas = whiteCanvas({ widthPx: Math.max(1, Math.round(picture.size.widthPx * factor)), heightPx: Math.max(1, Math.round(picture.size.heightPx * factor)) });
    picture.draw(canvas).then(
      () => (isWanted ? holder.current?.replaceChildren(canvas) : undefined),
      () => (isWanted ? setFailed(picture) : undefined),
    );
    return () => {
      isWanted = false;
    };
  }, [picture, widthPx, heightPx]);
  return failed === picture ? <span className={styles['blank']}>Cannot be drawn</span> : <div ref={holder} className={styles['thumbnail']} aria-hidden="true" />;
}
