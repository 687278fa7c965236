-- What vendors sign their webhooks with: a shared secret, or their public key.

ALTER TABLE sources ADD COLUMN secret text;
