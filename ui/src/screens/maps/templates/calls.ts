import { api, body } from '../../../api/http';
import { inWorkspace, oneIn } from '../../../api/paths';

export const keepTemplate = (ws: string, id: string, name: string) => body(api.POST('/api/workspaces/{ws}/maps/{id}/template', { ...oneIn(ws, id), body: { name } }));
export const deleteTemplate = (ws: string, template: string) => body(api.DELETE('/api/workspaces/{ws}/map-templates/{template}', { params: { path: { ...inWorkspace(ws).path, template } } }));
