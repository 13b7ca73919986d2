package io.github.careergraph.training;

import java.util.List;

/**
 * Documents of one origin.
 *
 * @param schemes the label schemes that all of them are annotated with
 * @param train what the network learns from
 * @param dev what it is measured on, never learnt from
 * @param share part of the training documents that each epoch draws, from 0 to 1
 * @param licence under which the data is published
 */
record Corpus(
        String name,
        List<String> schemes,
        List<LabelledDocument> train,
        List<LabelledDocument> dev,
        double share,
        String licence) {}
