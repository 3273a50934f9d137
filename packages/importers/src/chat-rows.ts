export const MS_PER_DAY = 86_400_000;

/** What is kept of the messages of a chat until all of it is read: numbers alone. */
export class ChatRows {
  size = 0;
  /** The three numbers of the date, as `first * 1e6 + second * 1e4 + third`. */
  date = new Float64Array(1024);
  seconds = new Int32Array(1024);
  /** The number of the author in the chat. */
  author = new Int32Array(1024);
  /** Stands for the text. */
  hash = new Float64Array(1024);
  /** Not a number for a message; of a call, -1 where it is not said. */
  minutes = new Float32Array(1024);
  line = new Uint32Array(1024);

  add(row: { date: number; seconds: number; author: number; minutes: number; line: number }): void {
    if (this.size === this.date.length) this.#grow();
    this.date[this.size] = row.date;
    this.seconds[this.size] = row.seconds;
    this.author[this.size] = row.author;
    this.minutes[this.size] = row.minutes;
    this.line[this.size] = row.line;
    this.size++;
  }

  setHash(row: number, hash: number): void {
    this.hash[row] = hash;
  }

  #grow(): void {
    const size = this.date.length * 2;
    const { date, seconds, author, hash, minutes, line } = this;
    this.date = new Float64Array(size);
    this.seconds = new Int32Array(size);
    this.author = new Int32Array(size);
    this.hash = new Float64Array(size);
    this.minutes = new Float32Array(size);
    this.line = new Uint32Array(size);
    this.date.set(date);
    this.seconds.set(seconds);
    this.author.set(author);
    this.hash.set(hash);
    this.minutes.set(minutes);
    this.line.set(line);
  }
}
