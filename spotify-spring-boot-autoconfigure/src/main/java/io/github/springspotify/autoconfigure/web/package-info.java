/**
 * What failures of calls become in web applications.
 */
@NullMarked
package io.github.springspotify.autoconfigure.web;

import org.jspecify.annotations.NullMarked;
