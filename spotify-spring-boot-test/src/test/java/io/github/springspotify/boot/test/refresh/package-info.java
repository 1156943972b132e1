/**
 * Several instances of an application that refresh the same tokens.
 */
@NullMarked
package io.github.springspotify.boot.test.refresh;

import org.jspecify.annotations.NullMarked;
