/** The memory of some views, to be handed from one thread to another; what is shared anyway is none of it. */
export function buffersUnder(views: readonly ArrayBufferView[]): readonly ArrayBuffer[] {
  return views.flatMap(({ buffer }) => (buffer instanceof ArrayBuffer ? buffer : []));
}
