import { HoldpointError } from '../base/errors.ts'

/**
 * How far clocks of a zone are ahead of UTC at a moment, both in milliseconds. Throws `options.unknown-zone` for a name
 * that the IANA database does not have.
 */
export function zoneOffset(zone: string): (at: number) => number {
  const clock = clockOf(zone)
  return (at) => {
    const parts = new Map(clock.formatToParts(new Date(at)).map(({ type, value }) => [type, Number(value)]))
    const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0
    const shown = Date.UTC(
      part('year'),
      part('month') - 1,
      part('day'),
      part('hour'),
      part('minute'),
      part('second'),
    )
    return shown - Math.floor(at / 1000) * 1000
  }
}

function clockOf(timeZone: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'iso8601',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
  } catch (cause) {
    if (cause instanceof RangeError)
      throw new HoldpointError('options.unknown-zone', { zone: timeZone }, {}, { cause })
    throw cause
  }
}
