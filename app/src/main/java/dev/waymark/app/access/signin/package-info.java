/**
 * How people prove who they are: set-up of the first administrator, passwords, sessions. Start with
 * {@link dev.waymark.app.access.signin.SignIn}.
 */
@NullMarked
package dev.waymark.app.access.signin;

import org.jspecify.annotations.NullMarked;
