import type { Annotation } from '../../model/annotation.ts';

/** What people call an annotation. */
export const ANNOTATION_WORDS: Readonly<Record<Annotation['shape'], string>> = { text: 'text', callout: 'callout', dimension: 'dimension', cloud: 'revision cloud' };
