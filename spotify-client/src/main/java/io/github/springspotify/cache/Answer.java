package io.github.springspotify.cache;

import org.springframework.http.HttpHeaders;

/**
 * What a policy has to know of an answer.
 *
 * @param status its status
 * @param headers its fields
 * @param requestedAt when the request was sent
 * @param receivedAt when the answer was received
 */
record Answer(int status, HttpHeaders headers, long requestedAt, long receivedAt) {

}
