import { useEffect, useRef, useState } from 'react';
import type { Id } from '../../../../shared/base/id.ts';
import { placePicture } from './import-underlay.ts';
import { openPicture } from './open-picture.ts';
import { PictureProblem, type PdfSource, type PictureSource } from './picture-source.ts';

interface Chosen {
  readonly fileName?: string | undefined;
  readonly picture?: PictureSource | undefined;
  readonly pdf?: PdfSource | undefined;
  readonly page: number;
  readonly problem?: string | undefined;
  readonly isBusy: boolean;
}

/** What has been chosen so far, and the steps from there. */
export interface PictureImport extends Chosen {
  readonly choose: (file: File) => void;
  readonly choosePage: (page: number) => void;
  readonly place: (roomId: Id<'room'>, onDone: () => void) => Promise<void>;
}

/* An exception that is no problem of the picture is a bug; the person still gets a sentence. */
function sentenceOf(error: unknown): string {
  if (error instanceof PictureProblem) return error.message;
  console.error(error);
  return 'The picture could not be drawn. Nothing was changed; try another file.';
}

/** Opens files for the import dialog. Only the latest choice counts; what an earlier one holds open is let go. */
export function usePictureImport(dropped: File | undefined): PictureImport {
  const [chosen, setChosen] = useState<Chosen>({ page: 1, isBusy: false });
  const turn = useRef(0);
  const open = useRef<PdfSource>(undefined);
  const attempt = async (start: Chosen, work: () => Promise<Partial<Chosen>>): Promise<void> => {
    turn.current += 1;
    const mine = turn.current;
    setChosen({ ...start, problem: undefined, isBusy: true });
    const done = await work().catch((error: unknown): Partial<Chosen> => ({ problem: sentenceOf(error) }));
    if (mine === turn.current) setChosen({ ...start, problem: undefined, ...done, isBusy: false });
    else if (done.pdf !== open.current) done.pdf?.close();
  };
  const choose = (file: File): void => {
    open.current?.close();
    open.current = undefined;
    void attempt({ fileName: file.name, page: 1, isBusy: true }, async () => {
      const opened = await openPicture(file);
      if (opened.kind === 'picture') return { picture: opened.picture };
      open.current = opened.pdf;
      return { pdf: opened.pdf, picture: await opened.pdf.page(1) };
    });
  };
  const choosePage = (page: number): void => void attempt({ ...chosen, page, picture: undefined }, async () => ({ picture: await chosen.pdf?.page(page) }));
  const place = (roomId: Id<'room'>, onDone: () => void): Promise<void> =>
    attempt(chosen, async () => {
      if (chosen.picture === undefined) return {};
      await placePicture(roomId, chosen.picture);
      onDone();
      return {};
    });
  useDropped(dropped, choose);
  useEffect(
    () => () => {
      turn.current += 1;
      open.current?.close();
    },
    [],
  );
  return { ...chosen, choose, choosePage, place };
}

/* The file that opened the dialog is chosen once. */
function useDropped(file: File | undefined, choose: (file: File) => void): void {
  const latest = useRef(choose);
  latest.current = choose;
  useEffect(() => {
    if (file !== undefined) latest.current(file);
  }, [file]);
}
