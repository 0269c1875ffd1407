import type { Compress } from '../publish/formats.js'

/** Packs with Zstandard, compiled to WebAssembly: the same bytes on every machine and version of Node. Loaded where it is wanted. */
export const zstandard = async (isWanted: boolean): Promise<Compress> => {
  if (!isWanted)
    return () => {
      throw new Error('Zstandard was not loaded')
    }
  const { Zstd } = await import('@hpcc-js/wasm-zstd')
  const zstd = await Zstd.load()
  return (bytes) => zstd.compress(bytes)
}
