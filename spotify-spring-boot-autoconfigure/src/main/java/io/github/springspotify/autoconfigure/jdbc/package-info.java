/**
 * Auto-configuration of users' tokens in a relational database.
 */
@NullMarked
package io.github.springspotify.autoconfigure.jdbc;

import org.jspecify.annotations.NullMarked;
