/** Most units kept in a plain list; beyond, taking one out of it would cost more than a set. */
const LONGEST_LIST = 16;

/** Which units of work read what: from a read to the units to redo when its answer changes. Most reads have a handful of readers, a few have thousands. */
export class Dependencies<Unit> {
  private readonly unitsByRead = new Map<string, Unit[] | Set<Unit>>();
  private readonly readsByUnit = new Map<Unit, readonly string[]>();

  /** Sets what a unit has read, in place of what it read before. Every read once. */
  set(unit: Unit, reads: readonly string[]): void {
    this.delete(unit);
    this.readsByUnit.set(unit, reads);
    for (const read of reads) this.add(read, unit);
  }

  /** Forgets a unit. */
  delete(unit: Unit): void {
    for (const read of this.readsByUnit.get(unit) ?? []) this.remove(read, unit);
    this.readsByUnit.delete(unit);
  }

  /** The units that read any of these. */
  unitsReading(reads: Iterable<string>): ReadonlySet<Unit> {
    const found = new Set<Unit>();
    for (const read of reads) for (const unit of this.unitsByRead.get(read) ?? []) found.add(unit);
    return found;
  }

  /** Forgets everything. */
  clear(): void {
    this.unitsByRead.clear();
    this.readsByUnit.clear();
  }

  private add(read: string, unit: Unit): void {
    const units = this.unitsByRead.get(read);
    if (units === undefined) this.unitsByRead.set(read, [unit]);
    else if (units instanceof Set) units.add(unit);
    else if (units.length < LONGEST_LIST) units.push(unit);
    else this.unitsByRead.set(read, new Set([...units, unit]));
  }

  private remove(read: string, unit: Unit): void {
    const units = this.unitsByRead.get(read);
    if (units === undefined) return;
    if (units instanceof Set) units.delete(unit);
    else {
      const at = units.indexOf(unit);
      if (at >= 0) units.splice(at, 1);
    }
    if ((units instanceof Set ? units.size : units.length) === 0) this.unitsByRead.delete(read);
  }
}
