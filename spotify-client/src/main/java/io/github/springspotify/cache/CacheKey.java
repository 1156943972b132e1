package io.github.springspotify.cache;

import java.lang.reflect.Type;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What has to be the same for an answer to be used again. An address is compared by its
 * template and variables, which is cheaper than expanding it.
 *
 * @param partition on whose behalf the call is made
 * @param uri template of the address, or the address
 * @param variables values of the template
 * @param language language that is asked for, if any
 * @param type type that the answer is decoded into
 */
record CacheKey(Partition partition, String uri, Map<String, String> variables, @Nullable String language, Type type) {

}
