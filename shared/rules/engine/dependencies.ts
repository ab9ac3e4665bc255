/** Which units of work read what: from a read to the units to redo when its answer changes. */
export class Dependencies<Unit> {
  private readonly unitsByRead = new Map<string, Set<Unit>>();
  private readonly readsByUnit = new Map<Unit, ReadonlySet<string>>();

  /** Sets what a unit has read, in place of what it read before. */
  set(unit: Unit, reads: ReadonlySet<string>): void {
    this.delete(unit);
    this.readsByUnit.set(unit, reads);
    for (const read of reads) {
      const units = this.unitsByRead.get(read);
      if (units === undefined) this.unitsByRead.set(read, new Set([unit]));
      else units.add(unit);
    }
  }

  /** Forgets a unit. */
  delete(unit: Unit): void {
    for (const read of this.readsByUnit.get(unit) ?? []) {
      const units = this.unitsByRead.get(read);
      units?.delete(unit);
      if (units?.size === 0) this.unitsByRead.delete(read);
    }
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
}
