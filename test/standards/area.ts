import type { ExampleDesign } from '../../shared/rules/engine/example-design.ts';
import type { WorkedExample } from './worked-example.ts';

/** How questions of some areas become designs. The rules answer; an area only draws what the question describes. */
export interface Area {
  /** Values of `area` it draws. */
  readonly areas: readonly string[];
  /**
   * Draws the question with the design's own records. Throws with a sentence when the question has something that cannot be drawn.
   * Never looks at `expected`, except at `rule` where one input could be two questions.
   */
  readonly draw: (design: ExampleDesign, example: WorkedExample) => void;
  /**
   * Rules whose findings answer the question: ids or `category/` prefixes. Findings of others (a panel position left open because the question
   * does not mention it) say nothing about it.
   */
  readonly answers: (example: WorkedExample) => readonly string[];
  /**
   * Names of the measured figures by the name of the expected number without its unit (`max_length` for `max_length_m`), where the name in camel case
   * (`maxLength`) is not already right.
   */
  readonly figures?: Readonly<Record<string, string>> | undefined;
}
