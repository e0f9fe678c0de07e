import { type View, viewDefinition, type viewMethods } from '../contract/views.ts'
import { transaction } from '../store/database.ts'
import { deleteView, keepView, listViews } from '../store/views.ts'
import type { ServiceContext } from './context.ts'
import type { HandlersOf } from './handlers.ts'
import { record } from './record.ts'

export const viewHandlers = (context: ServiceContext): HandlersOf<typeof viewMethods> => ({
  'views.list': () => views(context),
  'views.keep': ({ name, definition, isDefault }) => {
    const same = listViews(context.db).find((view) => view.name.toLowerCase() === name.toLowerCase())
    const view: View = { id: same?.id ?? context.newId(), name, definition, isDefault }
    transaction(context.db, () => {
      keepView(context.db, view)
      record(context, 'view.kept', null, { name, isDefault })
    })
    context.changed({ kind: 'views-changed' })
    return view
  },
  'views.delete': ({ id }) => {
    const deleted = transaction(context.db, () => {
      const gone = deleteView(context.db, id)
      if (gone) record(context, 'view.deleted', null, { id })
      return gone
    })
    context.changed({ kind: 'views-changed' })
    return { deleted }
  },
})

/** A view that an earlier version kept in another form is left out. */
function views({ db }: ServiceContext): readonly View[] {
  return listViews(db).flatMap((view) => {
    const read = viewDefinition.safeParse(view.definition)
    return read.success ? [{ ...view, definition: read.data }] : []
  })
}
