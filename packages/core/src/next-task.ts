/**
 * Lets everything that waits in the event loop have its turn.
 *
 * A message to oneself, since timers are held up by 4 ms in browsers. The channel is a new one each
 * time: Node hands out up to a thousand messages of one channel before it looks at any other.
 */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port2.onmessage = () => {
      port2.close();
      resolve();
    };
    port1.postMessage(undefined);
  });
}
