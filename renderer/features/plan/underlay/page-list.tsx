import { type ReactElement, useEffect, useRef, useState } from 'react';
import styles from './import-dialog.module.css';
import type { PdfSource, PictureSource } from './picture-source.ts';
import { Thumbnail } from './preview.tsx';

/* A document of thousands of pages is no drawing; the list must still open at once. */
const MAX_PAGES = 500;

/** The pages of a PDF to choose one from; a page is drawn when it comes into view. */
export function PageList({ pdf, chosen, onChoose }: { readonly pdf: PdfSource; readonly chosen: number; readonly onChoose: (page: number) => void }): ReactElement {
  const shown = Math.min(pdf.pageCount, MAX_PAGES);
  return (
    <fieldset className={styles['pages']}>
      <legend>{shown < pdf.pageCount ? `Choose a page: the first ${shown} of ${pdf.pageCount}` : `Choose one of ${pdf.pageCount} pages`}</legend>
      <div className={styles['grid']}>
        {Array.from({ length: shown }, (_, i) => i + 1).map((page) => <Page key={page} pdf={pdf} page={page} isChosen={page === chosen} onChoose={onChoose} />)}
      </div>
    </fieldset>
  );
}

function Page({ pdf, page, isChosen, onChoose }: { readonly pdf: PdfSource; readonly page: number; readonly isChosen: boolean; readonly onChoose: (page: number) => void }): ReactElement {
  const label = useRef<HTMLLabelElement>(null);
  const [picture, setPicture] = useState<PictureSource>();
  useEffect(() => {
    const element = label.current;
    if (element === null) return undefined;
    let isWanted = true;
    const watcher = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      watcher.disconnect();
      pdf.page(page).then((opened) => (isWanted ? setPicture(opened) : undefined), (error: unknown) => console.error(error));
    });
    watcher.observe(element);
    return () => {
      isWanted = false;
      watcher.disconnect();
    };
  }, [pdf, page]);
  return (
    <label ref={label} className={styles['page']}>
      <input type="radio" name="underlay-page" checked={isChosen} onChange={() => onChoose(page)} />
      <span className={styles['sheet']}>{picture === undefined ? null : <Thumbnail picture={picture} widthPx={240} heightPx={240} />}</span>
      <span>{`Page ${page}`}</span>
    </label>
  );
}
