import { check } from './check.ts'
import { comments } from './comments.ts'
import { deadlines } from './deadlines.ts'
import { decide } from './decide.ts'
import { draft } from './draft.ts'
import { exportCommand } from './export.ts'
import { finalise } from './finalise.ts'
import { houseStyle } from './house-style.ts'
import { ics } from './ics.ts'
import { list } from './list.ts'
import { remind } from './remind.ts'
import { reopen } from './reopen.ts'
import { state } from './state.ts'
import { template } from './template.ts'
import { templates } from './templates.ts'
import { trail } from './trail.ts'

/** Every command, in the order in which help names them. */
export const commands = [templates, template, draft, list, check, comments, exportCommand, finalise, reopen, state, decide, deadlines, ics, remind, houseStyle, trail]
