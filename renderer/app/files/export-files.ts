export function exportDesignFiles(): void {}
