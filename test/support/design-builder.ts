export { ExampleDesign as DesignBuilder } from '../../shared/rules/engine/example-design.ts';
export * from '../../shared/rules/engine/example-types.ts';
