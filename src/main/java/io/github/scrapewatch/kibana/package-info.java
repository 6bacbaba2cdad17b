/**
 * What the use cases ask of a Kibana, in one of its spaces. Bodies and answers are Kibana's own JSON, passed through unchanged. Only
 * {@code elastic} implements these ports. Every method throws a RejectedException where Kibana refuses the request, and an
 * EngineException where there is no usable answer.
 */
package io.github.scrapewatch.kibana;
