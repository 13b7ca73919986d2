package io.github.careergraph.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.interceptor.InterceptorBinding;

/**
 * Marks what the service does on its own account for all organisations: entering what it ships, importing, jobs by the
 * clock. Its transactions are not held to one organisation by {@link OrganisationBoundary}, so nothing that a request
 * calls may bear it; an architecture test knows who does.
 */
@InterceptorBinding
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface AcrossOrganisations {}
