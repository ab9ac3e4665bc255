import { useEffect, type ReactElement } from 'react';
import { type Template, TEMPLATES } from '../../../shared/commands/templates/templates.ts';
import { SceneSvg } from '../../ui/scene-svg.tsx';
import cards from './cards.module.css';
import styles from './start-screen.module.css';
import { drawTemplates, useTemplateScenes } from './template-scenes.ts';

/* A blank room has a door of its own. */
const OFFERED = TEMPLATES.filter(({ name }) => name !== 'blank');

function TemplateCard({ template, onOpen }: { readonly template: Template; readonly onOpen: (template: Template) => void }): ReactElement {
  const scene = useTemplateScenes(({ scenes }) => scenes.get(template.name));
  return (
    <li className={cards['item']}>
      <button type="button" className={cards['card']} onClick={() => onOpen(template)}>
        <span className={cards['drawing']}>{scene === undefined ? null : <SceneSvg scene={scene} />}</span>
        <strong>{template.title}</strong>
        <span className={cards['about']}>{template.description}</span>
      </button>
    </li>
  );
}

/** Designs to begin with, each with a picture of itself. */
export function TemplateCards({ onOpen }: { readonly onOpen: (template: Template) => void }): ReactElement {
  useEffect(() => drawTemplates(OFFERED), []);
  return (
    <section aria-labelledby="template-heading">
      <h2 className={styles['heading']} id="template-heading">From a template</h2>
      <ul className={cards['cards']}>{OFFERED.map((template) => <TemplateCard key={template.name} template={template} onOpen={onOpen} />)}</ul>
    </section>
  );
}
