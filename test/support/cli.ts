import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../electron/cli/main.ts';
import { writeDesignFile } from '../../shared/formats/design-file/write-design-file.ts';
import { loadFonts } from '../../shared/formats/pdf/font-files.ts';
import type { DesignTables } from '../../shared/model/design.ts';

/** What a run of the command line gave. */
export interface CliRun {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

const fontsFolder = new URL('../../assets/fonts/', import.meta.url);
const wasmFile = new URL('../../node_modules/@resvg/resvg-wasm/index_bg.wasm', import.meta.url);

const bytesOf = async (file: URL | string): Promise<Uint8Array> => new Uint8Array(await readFile(file));

/** The command line in a folder of its own, run in this process. */
export class Cli {
  private constructor(readonly folder: string) {}

  static async open(): Promise<Cli> {
    return new Cli(await mkdtemp(join(tmpdir(), 'cablewright-cli-')));
  }

  async close(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }

  /** Runs `cablewright` with these arguments. */
  async run(...argv: readonly string[]): Promise<CliRun> {
    let [out, error] = ['', ''];
    const resources = { fonts: () => loadFonts((file) => bytesOf(new URL(file, fontsFolder))), resvgWasm: () => bytesOf(wasmFile) };
    const code = await main(argv, { out: (text) => (out += text), error: (text) => (error += text), folder: this.folder, version: '1.2.3', resources });
    return { code, out, error };
  }

  /** Puts a file into the folder. */
  async put(name: string, content: Uint8Array | string): Promise<void> {
    await writeFile(join(this.folder, name), content);
  }

  /** Puts a design into the folder. */
  async putDesign(name: string, tables: DesignTables): Promise<void> {
    await this.put(name, writeDesignFile(tables, { applicationVersion: '1.2.3' }));
  }

  bytes(name: string): Promise<Uint8Array> {
    return bytesOf(join(this.folder, name));
  }

  async text(name: string): Promise<string> {
    return readFile(join(this.folder, name), 'utf8');
  }

  /** Names of all files in the folder. */
  async files(): Promise<readonly string[]> {
    return (await readdir(this.folder)).sort();
  }
}
