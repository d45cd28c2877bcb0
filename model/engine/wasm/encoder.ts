/** WebAssembly modules as bytes: what of the binary format (W3C WebAssembly 2.0, chapter 5) the engine's code needs. */

export type Bytes = readonly number[];

/** Types of values, by their byte. */
export const I32 = 0x7f;
export const F64 = 0x7c;
export const V128 = 0x7b;
export type ValueType = typeof I32 | typeof F64 | typeof V128;

export interface Signature {
  readonly inputs: readonly ValueType[];
  readonly outputs: readonly ValueType[];
}
export interface ImportedFunction {
  readonly module: string;
  readonly name: string;
  readonly signature: Signature;
}
export interface DefinedFunction {
  readonly signature: Signature;
  /** Beyond the inputs. */
  readonly locals: readonly ValueType[];
  readonly code: Bytes;
  readonly exported?: string;
}
export interface ModuleParts {
  /** Numbered before the defined functions. */
  readonly imports: readonly ImportedFunction[];
  readonly functions: readonly DefinedFunction[];
  /** Pages of 64 kB at the start; the memory is exported as "memory". */
  readonly pages: number;
  readonly data: { readonly address: number; readonly bytes: Uint8Array };
}

/** Unsigned LEB128. */
export function unsigned(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  do {
    const low = rest % 128;
    rest = Math.floor(rest / 128);
    bytes.push(rest > 0 ? low + 128 : low);
  } while (rest > 0);
  return bytes;
}

/** Signed LEB128 of a 32-bit integer. */
export function signed(value: number): number[] {
  const bytes: number[] = [];
  for (let rest = value; ; rest >>= 7) {
    const low = rest & 0x7f;
    const isLast = (rest >> 6 === 0 && (low & 0x40) === 0) || (rest >> 6 === -1 && (low & 0x40) !== 0);
    bytes.push(isLast ? low : low | 0x80);
    if (isLast) return bytes;
  }
}

const counted = (bytes: Bytes): number[] => unsigned(bytes.length).concat(bytes);
const text = (value: string): number[] =>
  counted(
    Array.from(value, (letter) => {
      const code = letter.codePointAt(0) ?? 0;
      if (code > 127) throw new Error(`the name "${value}" is not plain: module names are ASCII`);
      return code;
    }),
  );
const list = (items: readonly Bytes[]): number[] => unsigned(items.length).concat(items.flat());
const section = (id: number, content: Bytes): number[] => [id, ...counted(content)];

/** The bytes of a module. */
export function encode({ imports, functions, pages, data }: ModuleParts): Uint8Array {
  const types: string[] = [];
  const typeOf = ({ inputs, outputs }: Signature): number[] => {
    const bytes = JSON.stringify([0x60, ...counted(inputs), ...counted(outputs)]);
    if (!types.includes(bytes)) types.push(bytes);
    return unsigned(types.indexOf(bytes));
  };
  const imported = imports.map(({ module, name, signature }) => [
    ...text(module),
    ...text(name),
    0,
    ...typeOf(signature),
  ]);
  const declared = functions.map(({ signature }) => typeOf(signature));
  const exported = functions.flatMap(({ exported: name }, i) =>
    name === undefined ? [] : [[...text(name), 0, ...unsigned(imports.length + i)]],
  );
  const bodies = functions.map(({ locals, code }) =>
    counted([...list(runs(locals)), ...code, 0x0b /* end */]),
  );
  const address = [0x41, ...signed(data.address), 0x0b];
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, list(types.map((type) => JSON.parse(type) as number[]))),
    ...section(2, list(imported)),
    ...section(3, list(declared)),
    ...section(5, list([[0, ...unsigned(pages)]])),
    ...section(7, list([...exported, [...text("memory"), 2, 0]])),
    ...section(10, list(bodies)),
    ...section(11, list([[0, ...address, ...counted([...data.bytes])]])),
  ]);
}

/** Locals of one type in a row are declared together. */
function runs(locals: readonly ValueType[]): number[][] {
  const found: [number, ValueType][] = [];
  for (const type of locals) {
    const last = found.at(-1);
    if (last?.[1] === type) last[0] += 1;
    else found.push([1, type]);
  }
  return found.map(([count, type]) => [...unsigned(count), type]);
}
