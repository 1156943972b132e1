/**
 * The usual tasks, for those who know them from another library.
 */
@NullMarked
package io.github.springspotify.docs.comingfrom;

import org.jspecify.annotations.NullMarked;
