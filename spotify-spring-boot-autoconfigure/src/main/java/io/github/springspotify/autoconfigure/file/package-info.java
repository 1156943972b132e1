/**
 * Auto-configuration of users' tokens in files.
 */
@NullMarked
package io.github.springspotify.autoconfigure.file;

import org.jspecify.annotations.NullMarked;
