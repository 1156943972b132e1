/**
 * Tests of the usual tasks.
 */
@NullMarked
package io.github.springspotify.docs.comingfrom;

import org.jspecify.annotations.NullMarked;
