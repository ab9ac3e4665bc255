import type { ReactElement } from 'react';
import type { Id } from '../../../shared/base/id.ts';
import { ANNOTATION_WORDS } from '../../../shared/commands/annotations/annotation-words.ts';
import { updateAnnotations } from '../../../shared/commands/annotations/update-annotation.ts';
import { thingPlace } from '../../../shared/topology/thing-name.ts';
import { runCommand } from '../../state/run-command.ts';
import { deleteSelection, duplicateSelection } from '../../state/selection-edits.ts';
import { useRecord, useStore } from '../../state/use-design.ts';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/section.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { InspectorHead } from './inspector-head.tsx';
import styles from './inspector.module.css';

const PLACEHOLDERS = { text: '', callout: '', dimension: 'The measured length', cloud: 'Revision, for example B' } as const;

/** An annotation: its words. */
export function AnnotationInspector({ annotationId }: { readonly annotationId: Id<'annotation'> }): ReactElement | null {
  const store = useStore();
  const annotation = useRecord('annotation', annotationId);
  if (annotation === undefined) return null;
  const { shape } = annotation;
  const word = ANNOTATION_WORDS[shape];
  const commit = (text: string): string | undefined => {
    runCommand(updateAnnotations, { changes: [{ annotationId, text }] });
    return undefined;
  };
  return (
    <>
      <InspectorHead title={`${word.slice(0, 1).toUpperCase()}${word.slice(1)}`} subtitle={`Annotation, ${thingPlace(store, annotationId)}`} />
      <Section title="Facts">
        <TextField label={shape === 'cloud' ? 'Revision' : 'Words'} value={annotation.text ?? ''} placeholder={PLACEHOLDERS[shape]} lines={shape === 'text' || shape === 'callout' ? 3 : undefined} onCommit={commit} />
        <div className={styles['buttons']}>
          <Button size="small" onClick={duplicateSelection}>Duplicate</Button>
          <Button size="small" onClick={deleteSelection}>Delete</Button>
        </div>
      </Section>
    </>
  );
}
