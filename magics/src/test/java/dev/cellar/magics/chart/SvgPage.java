package dev.cellar.magics.chart;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A chart's SVG read by a strict XML parser, as a browser reads an image. */
record SvgPage(Document document) {
    static SvgPage of(Chart chart) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return new SvgPage(factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(chart.drawing().svg()))));
    }

    List<String> texts() {
        return all("text").stream().map(Element::getTextContent).toList();
    }

    List<Element> all(String name) {
        NodeList nodes = document.getElementsByTagNameNS("http://www.w3.org/2000/svg", name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    /** The data of the line of a series. */
    String line(int series) {
        String colour = Ink.of(series).colour();
        return all("path").stream()
                .filter(path -> path.getAttribute("stroke").equals(colour)
                        && path.getAttribute("stroke-linecap").equals("round"))
                .map(path -> path.getAttribute("d"))
                .findFirst()
                .orElseThrow();
    }
}
