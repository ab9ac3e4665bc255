export { ExampleDesign as DesignBuilder, type ExampleDevice } from '../../shared/rules/engine/example-design.ts';
export * from '../../shared/rules/engine/example-types.ts';
