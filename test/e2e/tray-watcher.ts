import dbus, { type MessageBus } from 'dbus-native'

const watcher = 'org.kde.StatusNotifierWatcher'

/** A row of the menu of an icon in the notification area. */
interface MenuRow {
  readonly id: number
  readonly label: string
  readonly enabled: boolean
}

type Layout = readonly [number, readonly (readonly [string, readonly [unknown, readonly [unknown]]])[], readonly (readonly [unknown, readonly [Layout]])[]]

/** A desktop's notification area, as far as an icon sees it: icons announce themselves, and their menus can be read and pressed. */
export class TrayWatcher {
  private readonly bus: MessageBus
  private readonly icons: string[] = []

  private constructor(bus: MessageBus) {
    this.bus = bus
  }

  static async start(): Promise<TrayWatcher> {
    const bus = dbus.sessionBus()
    const own = new TrayWatcher(bus)
    const area = {
      IsStatusNotifierHostRegistered: true,
      ProtocolVersion: 0,
      RegisteredStatusNotifierItems: own.icons,
      RegisterStatusNotifierItem: (name: string) => {
        own.icons.push(name)
        return null
      },
      RegisterStatusNotifierHost: () => null,
    }
    bus.exportInterface(area, '/StatusNotifierWatcher', {
      name: watcher,
      methods: { RegisterStatusNotifierItem: ['s', '', ['service'], []], RegisterStatusNotifierHost: ['s', '', ['service'], []] },
      properties: { IsStatusNotifierHostRegistered: 'b', ProtocolVersion: 'i', RegisteredStatusNotifierItems: 'as' },
    })
    await bus.requestName(watcher, 0)
    return own
  }

  /** Whether an icon stands in the notification area. */
  async hasIcon(): Promise<boolean> {
    const standing = await Promise.all(this.icons.map((name) => this.bus.nameHasOwner(name)))
    return standing.some(Boolean)
  }

  async menu(): Promise<readonly MenuRow[]> {
    const [, [, , rows]] = await this.call<[number, Layout]>('GetLayout', 'iias', [0, -1, []])
    return rows.map(([, [[id, facts]]]) => {
      const fact = (name: string) => facts.find(([key]) => key === name)?.[1][1][0]
      return { id, label: String(fact('label') ?? ''), enabled: fact('enabled') !== false }
    })
  }

  /** Presses a row of the menu. */
  async press(label: string): Promise<void> {
    const row = (await this.menu()).find((each) => each.label === label)
    if (!row) throw new Error(`The menu has no row “${label}”.`)
    await this.call('Event', 'isvu', [row.id, 'clicked', ['s', ''], 0])
  }

  close(): void {
    this.bus.connection.end()
  }

  private call<T>(member: string, signature: string, body: unknown[]): Promise<T> {
    const destination = this.icons.at(-1) ?? ''
    return new Promise((resolve, reject) => {
      this.bus.invoke({ destination, path: '/com/canonical/dbusmenu', interface: 'com.canonical.dbusmenu', member, signature, body }, (error, ...values) => {
        if (error) reject(error)
        else resolve(values as T)
      })
    })
  }
}
